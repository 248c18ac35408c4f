import type { Template } from '../kind.ts';

const en = `# The words that entries and runbooks of this repository use.
knowledge_base:
  categories:
    - network:
        subcategories: [connectivity, dns, load_balancing]
        templates: [symptom_description, diagnostic_steps, resolution_actions, prevention_measures]
    - application:
        subcategories: [performance, errors, deployment]
        templates: [error_patterns, troubleshooting_guide, best_practices]

  metadata:
    - severity_level: [critical, high, medium, low]
    - frequency: [very_common, common, occasional, rare]
    - skill_level: [beginner, intermediate, advanced]

  search_indices:
    - full_text_search
    - symptom_based_search

  synonyms:
    - [cart, basket]
`;

export const templates: readonly Template[] = [
  {
    format: 'yaml',
    fileName: 'taxonomy.yml',
    text: {
      en,
      ja: en
        .replace(
          '# The words that entries and runbooks of this repository use.',
          '# このリポジトリのナレッジと手順書が使う語彙。',
        )
        .replace('[cart, basket]', '[カート, 買い物かご, cart]'),
    },
  },
];
