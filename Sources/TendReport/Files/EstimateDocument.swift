import TendAnalysis

/// How betweenness was estimated, as every document has it.
struct EstimateDocument: Codable {
  let error: Double
  let failure: Double
  let pairs: Double
  let samples: Int
  let seed: UInt64

  init(_ estimate: BetweennessEstimate) {
    error = estimate.error
    failure = estimate.failure
    pairs = estimate.pairs
    samples = estimate.samples
    seed = estimate.seed
  }
}
