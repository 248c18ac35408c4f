import type { Template } from '../kind.ts';

const en = `# Chaos Toolkit runs it: hansei export experiment.yml --to chaostoolkit > experiment.json
title: "The cart answers while its cache is gone"
description: "A cold cache makes the cart slow, not wrong."
tags: [cart, cache]

steady-state-hypothesis:
  title: "The cart answers"
  probes:
    - type: probe
      name: "The cart answers"
      tolerance: 200
      provider: { type: http, url: "https://staging.shop.example/cart/health", timeout: 3 }

method:
  - type: action
    name: "Stop the cache"
    provider: { type: process, path: systemctl, arguments: "stop cart-cache", timeout: 30 }
    pauses: { after: 60 }

rollbacks:
  - type: action
    name: "Start the cache"
    provider: { type: process, path: systemctl, arguments: "start cart-cache", timeout: 30 }

extensions:
  - name: hansei
    environment: staging
    duration: 10m
    abort_conditions:
      - "More than 5 % of the requests fail"
    owner: "@platform"
    services: [cart]
`;

const ja = `# 実行は Chaos Toolkit で: hansei export experiment.yml --to chaostoolkit > experiment.json
title: "キャッシュがなくてもカートが応答する"
description: "キャッシュが空だとカートは遅くなるが、誤りは起きない。"
tags: [cart, cache]

steady-state-hypothesis:
  title: "カートが応答する"
  probes:
    - type: probe
      name: "カートが応答する"
      tolerance: 200
      provider: { type: http, url: "https://staging.shop.example/cart/health", timeout: 3 }

method:
  - type: action
    name: "キャッシュを止める"
    provider: { type: process, path: systemctl, arguments: "stop cart-cache", timeout: 30 }
    pauses: { after: 60 }

rollbacks:
  - type: action
    name: "キャッシュを起動する"
    provider: { type: process, path: systemctl, arguments: "start cart-cache", timeout: 30 }

extensions:
  - name: hansei
    environment: staging
    duration: 10m
    abort_conditions:
      - "リクエストの 5 % 以上が失敗する"
    owner: "@platform"
    services: [cart]
`;

export const templates: readonly Template[] = [{ format: 'yaml', fileName: 'experiment.yml', text: { en, ja } }];
