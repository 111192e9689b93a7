extension KnownNetwork {
  /// A to E, in that order: E hangs on A by one thread.
  static let toy = KnownNetwork(
    name: "toy", personCount: 5,
    ties: [
      (0, 1, 5), (0, 2, 2), (0, 3, 4), (0, 4, 2), (1, 2, 1), (2, 3, 3),
    ],
    bridges: [[0, 4]],
    cutPeople: [0],
    localBridges: [
      [0, 4]: nil
    ],
    overlaps: [
      0.3333333333333333, 0.6666666666666666, 0.3333333333333333, 0.0, 0.5, 0.5,
    ],
    constraints: [
      0.4622797837083552, 0.8770728322010374, 1.0245006231727842, 0.7769593044318317, 1.0,
    ],
    effectiveSizes: [
      3.417948717948718, 1.3777777777777778, 1.7666666666666668, 1.4476190476190476, 1.0,
    ],
    betweenness: [
      5.0, 0.0, 0.0, 0.0, 0.0,
    ],
    unweightedBetweenness: [
      3.5, 0.0, 0.5, 0.0, 0.0,
    ],
    tieBetweenness: [
      4.0, 3.0, 3.0, 4.0, 0.0, 1.0,
    ])

  /// a1 a2 a3 x b1 b2 b3, in that order: two triangles joined through x.
  static let barbell = KnownNetwork(
    name: "barbell", personCount: 7,
    ties: [
      (0, 1, 4), (0, 2, 4), (1, 2, 4), (2, 3, 1), (3, 4, 1), (4, 5, 4), (4, 6, 4), (5, 6, 4),
    ],
    bridges: [[2, 3], [3, 4]],
    cutPeople: [2, 3, 4],
    localBridges: [
      [2, 3]: nil, [3, 4]: nil,
    ],
    overlaps: [
      1.0, 0.5, 0.5, 0.0, 0.0, 0.5, 0.5, 1.0,
    ],
    constraints: [
      1.0841049382716048, 1.0841049382716048, 0.9012345679012346, 0.5, 0.9012345679012346,
      1.0841049382716048, 1.0841049382716048,
    ],
    effectiveSizes: [
      1.0, 1.0, 2.111111111111111, 2.0, 2.111111111111111, 1.0, 1.0,
    ],
    betweenness: [
      0.0, 0.0, 8.0, 9.0, 8.0, 0.0, 0.0,
    ],
    unweightedBetweenness: [
      0.0, 0.0, 8.0, 9.0, 8.0, 0.0, 0.0,
    ],
    tieBetweenness: [
      1.0, 5.0, 5.0, 12.0, 12.0, 5.0, 5.0, 1.0,
    ])

  /// A hub with eleven leaves.
  static let star = KnownNetwork(
    name: "star", personCount: 12,
    ties: [
      (0, 1, 1), (0, 2, 1), (0, 3, 1), (0, 4, 1), (0, 5, 1), (0, 6, 1), (0, 7, 1), (0, 8, 1),
      (0, 9, 1), (0, 10, 1), (0, 11, 1),
    ],
    bridges: [
      [0, 1], [0, 2], [0, 3], [0, 4], [0, 5], [0, 6], [0, 7], [0, 8], [0, 9], [0, 10], [0, 11],
    ],
    cutPeople: [0],
    localBridges: [
      [0, 1]: nil, [0, 2]: nil, [0, 3]: nil, [0, 4]: nil, [0, 5]: nil, [0, 6]: nil, [0, 7]: nil,
      [0, 8]: nil, [0, 9]: nil, [0, 10]: nil, [0, 11]: nil,
    ],
    overlaps: [
      0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
    ],
    constraints: [
      0.09090909090909091, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0,
    ],
    effectiveSizes: [
      11.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0,
    ],
    betweenness: [
      55.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
    ],
    unweightedBetweenness: [
      55.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0,
    ],
    tieBetweenness: [
      11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0, 11.0,
    ])
}
