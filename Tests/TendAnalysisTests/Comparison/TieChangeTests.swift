import TendTestSupport
import Testing

@testable import TendAnalysis

@Suite("The change of a tie")
struct TieChangeTests {
  @Test(
    "is told by its contact days in periods of one length",
    arguments: [
      (0, 2, nil), (2, 2, nil), (0, 3, .formed), (3, 0, .lost), (2, 0, nil),
      // Half exactly is kept; below half only where chance would seldom do it.
      (20, 10, .kept), (20, 9, .faded), (6, 2, .kept), (9, 20, .grown), (1, 3, .kept),
      (1, 8, .grown), (12, 12, .kept),
    ] as [(Int, Int, TieChange.Kind?)])
  func equalLengths(before: Int, after: Int, kind: TieChange.Kind?) {
    #expect(TieChange.Kind(before: before, after: after, lengths: (90, 90)) == kind)
  }

  @Test("takes the lengths of the periods into account")
  func lengths() {
    #expect(TieChange.Kind(before: 20, after: 10, lengths: (90, 45)) == .kept)
    #expect(TieChange.Kind(before: 20, after: 10, lengths: (45, 90)) == .faded)
    #expect(TieChange.Kind(before: 10, after: 20, lengths: (45, 90)) == .kept)
  }

  @Test("asks the binomial distribution what chance does")
  func chance() {
    // Values of scipy.stats.binom.cdf 1.14.
    #expect(abs(chanceOfAtMost(3, of: 13, share: 90, 90) - 0.046142578125) < 1e-12)
    #expect(abs(chanceOfAtMost(2, of: 8, share: 30, 30) - 0.14453125) < 1e-12)
    #expect(abs(chanceOfAtMost(1, of: 6, share: 45, 90) - 0.351165980795) < 1e-11)
    #expect(abs(chanceOfAtMost(2500, of: 5000, share: 9, 9) - 0.505641) < 1e-5)
    #expect(chanceOfAtMost(7, of: 7, share: 90, 90) == 1)
  }
}
