/**
 * Resolves after SIGINT or SIGTERM and `stop`. A second signal gives up waiting and ends at once.
 * @param stop drains and closes everything
 */
export async function untilStopped(stop: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  process.stderr.write('… stopping; once more to stop at once\n');
  const atOnce = () => process.exit(1);
  process.on('SIGINT', atOnce);
  process.on('SIGTERM', atOnce);
  await stop();
  process.off('SIGINT', atOnce);
  process.off('SIGTERM', atOnce);
}
