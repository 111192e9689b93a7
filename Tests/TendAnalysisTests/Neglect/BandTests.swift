import Testing

@testable import TendAnalysis

@Suite("A band")
struct BandTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let probability: Double
    let ratio: Double
    let silence: Int
    let band: Band
    var testDescription: String { name }
  }

  static let examples = [
    Example(name: "a day of silence", probability: 0.1, ratio: 1, silence: 1, band: .onRhythm),
    Example(
      name: "six days, whatever else", probability: 1, ratio: 99, silence: 6, band: .onRhythm),
    Example(
      name: "probable but in rhythm", probability: 0.9, ratio: 1.4, silence: 90, band: .onRhythm),
    Example(name: "a first sign", probability: 0.3, ratio: 1.5, silence: 7, band: .slipping),
    Example(
      name: "just under a first sign", probability: 0.29, ratio: 7.9, silence: 40, band: .onRhythm),
    Example(
      name: "a daily tie quiet for a fortnight", probability: 0.1, ratio: 8, silence: 14,
      band: .slipping),
    Example(
      name: "a daily tie quiet for 13 days", probability: 0.1, ratio: 13, silence: 13,
      band: .onRhythm),
    Example(
      name: "long beyond its rhythm", probability: 0.6, ratio: 3, silence: 30, band: .neglected),
    Example(
      name: "eight times its rhythm and sure", probability: 0.8, ratio: 8, silence: 40,
      band: .dormant),
    Example(
      name: "eight times its rhythm for a quarter", probability: 0.2, ratio: 8, silence: 90,
      band: .dormant),
    Example(
      name: "eight times its rhythm, not sure", probability: 0.79, ratio: 8, silence: 89,
      band: .neglected),
  ]

  @Test("needs probability and rhythm together", arguments: examples)
  func bands(_ example: Example) {
    #expect(
      Band(probability: example.probability, ratio: example.ratio, silence: example.silence)
        == example.band)
  }

  @Test("needs tending when it is slipping, neglected or dormant")
  func needsTending() {
    #expect(Band.allCases.filter(\.needsTending) == [.slipping, .neglected, .dormant])
  }

  @Test(
    "follows what is agreed before what is learned",
    arguments: [
      (silence: 7, learned: Band.neglected, band: Band.onRhythm), (8, .onRhythm, .slipping),
      (13, .onRhythm, .slipping), (14, .onRhythm, .neglected), (100, .dormant, .dormant),
      (7, .dormant, .onRhythm),
    ])
  func agreed(silence: Int, learned: Band, band: Band) {
    #expect(Band(silence: silence, agreedDays: 7, learned: learned) == band)
  }
}
