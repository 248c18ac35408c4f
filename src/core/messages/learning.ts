import type { Words } from '../text/words.ts';
import { didYouMean } from './did-you-mean.ts';
import { fewOf } from './few-of.ts';

export function unknownCourse(id: string, nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  return {
    en: `There is no course “${id}”: correct the id, or add the course.${guess.en}`,
    ja: `「${id}」というコースはありません。ID を直すか、コースを追加してください。${guess.ja}`,
  };
}

export function duplicateCourse(id: string, skill: string): Words {
  return {
    en: `“${id}” is already listed in ${skill}: remove one, or write the course you mean.`,
    ja: `「${id}」は ${skill} に既にあります。片方を削除するか、本来のコースに直してください。`,
  };
}

export function cycle(id: string, required: string): Words {
  return id === required
    ? {
        en: `“${id}” requires itself: remove that prerequisite.`,
        ja: `「${id}」が自分自身を前提としています。この前提を外してください。`,
      }
    : {
        en: `“${id}” requires “${required}”, which leads back to it: remove one of the prerequisites.`,
        ja: `「${id}」の前提「${required}」をたどると「${id}」に戻ります。前提のどれかを外してください。`,
      };
}

export function unknownLevel(level: string, allowed: readonly string[], nearest: string | undefined): Words {
  const guess = didYouMean(nearest);
  const shown = fewOf(allowed);
  return {
    en: `“${level}” is not a level: use one of ${shown.en}.${guess.en}`,
    ja: `「${level}」というレベルはありません。${shown.ja} のいずれかを使ってください。${guess.ja}`,
  };
}

export function unknownSkill(name: string, nearest: string): Words {
  const guess = didYouMean(nearest);
  return {
    en: `There are no courses for “${name}”.${guess.en}`,
    ja: `「${name}」のコースはありません。${guess.ja}`,
  };
}
