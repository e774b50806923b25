import type { IsoDate } from '../domain/calendar.ts';
import { type PhotoPlace, townOf } from '../domain/photoPlace.ts';
import { clockTime, longDate } from '../locales/format.ts';
import type { Translator } from '../locales/translator.ts';

/** "près de Lyon, lundi 23 novembre, 14 h 05"; degrees where no town is near. */
export function photoPlaceWords(place: PhotoPlace, t: Translator, today: IsoDate): string {
  const town = townOf(place);
  const where = town === null ? degreesWords(place, t) : t.words('photoPlace.near', { town });
  if (place.takenAt === null) return where;
  const [date = '', time = ''] = place.takenAt.split('T');
  return [where, longDate(date, t.language, today), clockTime(time, t.language)].join(', ');
}

/** "45,764° N, 4,836° E". */
export function degreesWords({ latitude, longitude }: PhotoPlace, t: Translator): string {
  const number = (value: number) => {
    const text = Math.abs(value).toFixed(3);
    return t.language === 'fr' ? text.replace('.', ',') : text;
  };
  return t.words('photoPlace.degrees', {
    ...{ latitude: number(latitude), longitude: number(longitude) },
    ...{ north: latitude >= 0, east: longitude >= 0 },
  });
}
