/** Something is wrong in the hub or its surroundings: told to the operator, the caller only sees HUB_ERROR. */
export class Fault extends Error {}
