import type { PersonNameFacts } from '../facts/family';
import type { NameGroup } from './origins';
import type { Random } from './random';

/**
 * Everyday given names and family names of each language, combined at random; no list of people was used. The first spelling is the
 * one in the papers, the others are how offices have written it down, and what follows the semicolon is the original script.
 */
interface NameList {
  readonly male: readonly string[];
  readonly female: readonly string[];
  readonly family: readonly string[];
}

const arabic: NameList = {
  male: [
    'Mohammad,Muhamad,Mohamed;محمد',
    'Ahmad,Ahmed,Achmad;أحمد',
    'Khaled,Chaled,Khalid;خالد',
    'Omar,Umar;عمر',
    'Yousef,Jusuf,Yusuf;يوسف',
    'Hassan,Hasan;حسن',
    'Karim,Kareem;كريم',
    'Samir,Sameer;سمير',
    'Bilal,Belal;بلال',
    'Tarek,Tariq;طارق',
  ],
  female: [
    'Amal,Aamal;أمل',
    'Fatima,Fatema,Fatimah;فاطمة',
    'Maryam,Mariam,Miriam;مريم',
    'Nour,Noor,Nur;نور',
    'Layla,Leila,Laila;ليلى',
    'Huda,Houda;هدى',
    'Rana;رنا',
    'Salma,Selma;سلمى',
    'Zahra,Zehra;زهرة',
    'Dina,Deena;دينا',
  ],
  family: [
    'Alnajjar,Al Najjar;النجار',
    'Haddad,Hadad;حداد',
    'Alkhatib,Al Khateeb;الخطيب',
    'Darwish,Derwisch;درويش',
    'Sabbagh,Sabag;صباغ',
    'Khoury,Chouri;خوري',
    'Alhallaq,Al Hallak;الحلاق',
    'Saleh,Salih;صالح',
    'Mansour,Mansur;منصور',
    'Alawi,Al Awi;علوي',
  ],
};

const ukrainian: NameList = {
  male: [
    'Andrii,Andrij;Андрій',
    'Mykola,Nikolai;Микола',
    'Oleksandr,Alexander;Олександр',
    'Serhii,Sergej;Сергій',
  ],
  female: [
    'Olena,Elena;Олена',
    'Oksana,Oxana;Оксана',
    'Iryna,Irina;Ірина',
    'Nataliia,Natalja;Наталія',
    'Svitlana,Swetlana;Світлана',
    'Hanna,Anna;Ганна',
  ],
  family: [
    'Kovalenko,Kowalenko;Коваленко',
    'Bondarenko;Бондаренко',
    'Tkachenko,Tkatschenko;Ткаченко',
    'Melnyk,Melnik;Мельник',
    'Kravets,Krawez;Кравець',
    'Honchar,Gontschar;Гончар',
    'Shevchuk,Schewtschuk;Шевчук',
  ],
};

const turkish: NameList = {
  male: ['Mehmet', 'Ali', 'Murat', 'Hüseyin,Hueseyin', 'Emre', 'Kemal', 'Yasin'],
  female: ['Ayşe,Ayse', 'Elif', 'Zeynep', 'Emine', 'Merve', 'Gül,Guel', 'Derya'],
  family: ['Yıldız,Yildiz', 'Kaya', 'Demir', 'Çelik,Celik', 'Şahin,Sahin', 'Arslan,Aslan', 'Öztürk,Oeztuerk'],
};

const persian: NameList = {
  male: [
    'Reza,Resa;رضا',
    'Hamid,Hameed;حمید',
    'Farid,Fareed;فرید',
    'Ali;علی',
    'Jawad,Dschawad;جواد',
    'Nasir,Naser;ناصر',
  ],
  female: [
    'Zahra,Sahra;زهرا',
    'Maryam,Mariam;مریم',
    'Shirin,Schirin;شیرین',
    'Parwin,Parvin;پروین',
    'Nasrin;نسرین',
    'Soraya;ثریا',
  ],
  family: [
    'Rahmani,Rahmany;رحمانی',
    'Ahmadi,Ahmady;احمدی',
    'Karimi,Karimy;کریمی',
    'Hosseini,Hussaini;حسینی',
    'Nazari,Nasari;نظری',
    'Sharifi,Scharifi;شریفی',
  ],
};

const romanian: NameList = {
  male: ['Ion', 'Andrei', 'Mihai', 'Gheorghe,George', 'Vasile', 'Florin'],
  female: ['Maria', 'Elena', 'Ioana', 'Mihaela', 'Ana', 'Daniela'],
  family: ['Popa', 'Munteanu', 'Ungureanu', 'Olaru', 'Croitoru', 'Moraru', 'Țăran,Taran'],
};

const bulgarian: NameList = {
  male: ['Georgi;Георги', 'Ivan;Иван', 'Dimitar,Dimiter;Димитър', 'Stefan;Стефан', 'Ahmed;Ахмед'],
  female: ['Mariya,Maria;Мария', 'Ivanka;Иванка', 'Elena;Елена', 'Radka;Радка', 'Fatme;Фатме'],
  family: [
    'Kovachev,Kowatschew;Ковачев',
    'Lozarov;Лозаров',
    'Gradinarov;Градинаров',
    'Hlebarov;Хлебаров',
    'Ovcharov,Owtscharow;Овчаров',
  ],
};

const balkan: NameList = {
  male: ['Emir', 'Dragan', 'Arben', 'Goran', 'Senad', 'Besnik', 'Zoran'],
  female: ['Amra', 'Vesna', 'Arta', 'Jelena', 'Mirsada', 'Lumnije', 'Biljana'],
  family: ['Kovač,Kovac', 'Lončar,Loncar', 'Krasniqi', 'Ribar', 'Zidar', 'Berisha', 'Stolar'],
};

const westAfrican: NameList = {
  male: ['Mamadou,Mamadu', 'Ibrahima,Ibrahim', 'Kwame', 'Kofi', 'Emeka', 'Alpha', 'Sekou,Sékou'],
  female: ['Aissatou,Aisatu', 'Mariama', 'Ama', 'Abena', 'Ngozi', 'Fatoumata,Fatumata', 'Kadiatou,Kadiatu'],
  family: ['Barry', 'Bah,Ba', 'Camara,Kamara', 'Mensah', 'Owusu', 'Okafor', 'Sow'],
};

const italian: NameList = {
  male: ['Marco', 'Giuseppe', 'Antonio', 'Salvatore', 'Luca'],
  female: ['Giulia', 'Rosa', 'Anna', 'Carmela', 'Lucia'],
  family: ['Ferraro', 'Sarto', 'Molinari', 'Pastore', 'Vinaio', 'Bottaro'],
};

const polish: NameList = {
  male: ['Piotr', 'Tomasz', 'Krzysztof', 'Adam', 'Paweł,Pawel'],
  female: ['Agnieszka', 'Ewa', 'Joanna', 'Małgorzata,Malgorzata', 'Zofia'],
  family: ['Kowal', 'Młynarz,Mlynarz', 'Krawiec', 'Bednarz', 'Szewc', 'Stolarz'],
};

const mixed: NameList = {
  male: ['Samuel', 'Youssef,Jussuf', 'Rajan', 'Daniel', 'Viktor', 'Karim'],
  female: ['Sara', 'Nadia', 'Priya', 'Ruth', 'Irina', 'Amina'],
  family: ['Benhaddou', 'Selvan', 'Tesfay', 'Fischerow', 'Mbarga', 'Haddad', 'Kumar'],
};

const lists: Readonly<Record<NameGroup, NameList>> = {
  ARABIC: arabic,
  UKRAINIAN: ukrainian,
  TURKISH: turkish,
  PERSIAN: persian,
  ROMANIAN: romanian,
  BULGARIAN: bulgarian,
  BALKAN: balkan,
  WEST_AFRICAN: westAfrican,
  ITALIAN: italian,
  POLISH: polish,
  MIXED: mixed,
};

interface Spelled {
  readonly latin: string;
  readonly variants: readonly string[];
  readonly script: string | null;
}

function spelled(entry: string): Spelled {
  const [spellings = '', script = null] = entry.split(';');
  const [latin = '', ...variants] = spellings.split(',');
  return { latin, variants, script };
}

const parsed = new Map<string, Spelled>();
/** Names repeat, so each entry is taken apart only once. */
function parse(entry: string): Spelled {
  const known = parsed.get(entry) ?? spelled(entry);
  parsed.set(entry, known);
  return known;
}

export const familyName = (group: NameGroup, random: Random): string => random.pick(lists[group].family);

/**
 * A person's name.
 * @param family an entry of `familyName`, shared by the members of a family
 * @param asMaiden whether the person once bore another name, which then is an alias
 */
export function personName(
  options: {
    readonly group: NameGroup;
    readonly male: boolean;
    readonly family: string;
    readonly asMaiden: boolean;
  },
  random: Random,
): PersonNameFacts {
  const list = lists[options.group];
  const given = parse(random.pick(options.male ? list.male : list.female));
  const family = parse(options.family);
  const maiden = options.asMaiden ? [`${given.latin} ${parse(random.pick(list.family)).latin}`] : [];
  const script = given.script !== null && family.script !== null ? `${given.script} ${family.script}` : null;
  return { given: given.latin, family: family.latin, originalScript: script, aliases: maiden };
}

const variantsOf = new Map<string, readonly string[]>(
  Object.values(lists).flatMap((list) =>
    [...list.male, ...list.female, ...list.family]
      .map(parse)
      .map(({ latin, variants }) => [latin, variants] as const),
  ),
);

/** How another office may have written the same name down; the name itself when there is only one way. */
export function transliterated(name: string, random: Random): string {
  const variants = variantsOf.get(name) ?? [];
  return variants.length > 0 ? random.pick(variants) : name;
}
