import assert from 'node:assert/strict';
import { cpuTime } from '../../support/cpu-time.ts';
import { workspaceOf } from '../../support/fixtures.ts';

const files = {
  'runbooks/other.md': '# Other\n',
  'runbooks/img/graph.svg.md': '',
  'docs/guide.md': '# Guide\n',
  'docs/日本語.md': '# 日本語\n',
};
const page = (link: string) =>
  `# Cart\n\n## Meaning\n\nSlow.\n\n## Check the pool: step 1\n\n<a id="by-hand"></a>\n\n## Diagnosis\n\n${link}\n`;

function broken(link: string): readonly string[] {
  const workspace = workspaceOf({ ...files, 'runbooks/cart.md': page(`${link}\n\n## Mitigation\n\nNone`) });
  const text = workspace.text('runbooks/cart.md') ?? '';
  return workspace
    .problems('runbooks/cart.md')
    .filter(({ code }) => code === 'runbook/broken-link')
    .map(({ span }) => text.slice(span.start, span.end));
}

describe('links of a page', () => {
  for (const [link, expected] of [
    ['[there](other.md)', []],
    ['[there](./other.md#section)', []],
    ['[there](../docs/guide.md?plain=1)', []],
    ['[without its ending](../docs/guide)', []],
    ['[as a page of a site](../other/)', []],
    ['[escaped](../docs/%E6%97%A5%E6%9C%AC%E8%AA%9E.md)', []],
    ['[a folder](../docs/)', []],
    ['[gone](gone.md)', ['gone.md']],
    ['[other letters](Other.md)', ['Other.md']],
    ['![no picture](img/none.png)', ['img/none.png']],
    ['[gone](<gone.md>) and [gone too](a/b.yml "why")', ['gone.md', 'a/b.yml']],
    ['[elsewhere](https://x.example/a.md) [mail](mailto:a@b.c)', []],
    ['[of the site](/docs/none.md)', []],
    ['[out of the repository](../../x/none.md)', []],
    ['[a host](wiki.example.com/page)', []],
    ['[made by a tool]({{< ref "none.md" >}}) [x]($BASE/none.md) [y](<page>.md)', []],
    ['`[code](none.md)` and an array[0](1)', []],
    ['[bad escape](%E0%A4%A.md)', []],
    ['[heading](#check-the-pool-step-1) [mark](#by-hand) [again](#meaning-1) [top](#top)', []],
    ['[no heading](#clean-up)', ['#clean-up']],
  ] as const) {
    it(link, () => assert.deepEqual(broken(link), expected));
  }

  it('may be many on one line', () => {
    const links = Array.from({ length: 60_000 }, (_, index) => `[x](gone/${index}.md)`).join(' ');
    const begun = cpuTime();
    assert.equal(broken(links).length, 60_000);
    assert.ok(cpuTime() - begun < 10_000);
  });

  it('that only look like the name of a file say so', () => {
    const messages = (link: string, file: string) =>
      workspaceOf({ [`手順/${file}`]: '', 'cart.md': page(`[a](${link})\n\n## Mitigation\n\nNone`) })
        .problems('cart.md')
        .filter(({ code }) => code === 'runbook/broken-link')
        .map(({ message }) => message.en.replace(/^“.*” /, '').slice(0, 46));
    const [joined, apart] = ['データベース.md', 'データベース.md'.normalize('NFD')] as const;
    const expected = ['is in the repository under a name that only lo'];
    assert.deepEqual(messages(`手順/${joined}`, joined), []);
    assert.deepEqual(messages(`手順/${joined}`, apart), expected);
    assert.deepEqual(messages(`手順/${apart}`, joined), expected);
    assert.deepEqual(messages(encodeURI(`手順/${apart}`), joined), expected);
    assert.deepEqual(messages('手順/テータベース.md', joined), ['is not in the repository: correct the path, or']);
  });

  it('of texts in YAML count too', () => {
    const entry = `knowledge_entry:\n  id: kb-a\n  title: A\n  symptom: { description: x }\n  solutions:\n    - { id: a, steps: ["See [the guide](../docs/guide.md)", "See [it](../docs/gone.md)"] }\n`;
    const workspace = workspaceOf({ ...files, 'knowledge/a.yml': entry });
    const found = workspace
      .problems('knowledge/a.yml')
      .map(({ code, span }) => [code, entry.slice(span.start, span.end)]);
    assert.deepEqual(found, [['document/broken-link', '../docs/gone.md']]);
  });

  it('are right as soon as the file is there, and wrong when it goes', () => {
    const workspace = workspaceOf({
      'runbooks/cart.md': page('[new](new.md) ![new](new.png)\n\n## Mitigation\n\nNone'),
    });
    const count = () =>
      workspace.problems('runbooks/cart.md').filter(({ code }) => code === 'runbook/broken-link').length;
    assert.equal(count(), 2);
    workspace.set('runbooks/new.md', '# New\n');
    assert.equal(count(), 1);
    workspace.answerPath('runbooks/new.png', true);
    assert.deepEqual(workspace.takeUnchecked(), ['runbooks/new.md', 'runbooks/cart.md']);
    assert.equal(count(), 0);
    workspace.delete('runbooks/new.md');
    assert.equal(count(), 1);
  });

  it('are left alone while nobody has looked', () => {
    const workspace = workspaceOf({ 'runbooks/cart.md': page('[x](unseen.png)\n\n## Mitigation\n\nNone') });
    workspace.lookUp = () => undefined;
    assert.deepEqual(
      workspace.problems('runbooks/cart.md').map(({ code }) => code),
      [],
    );
    assert.ok(workspace.takeUnansweredPaths().includes('runbooks/unseen.png'));
  });
});
