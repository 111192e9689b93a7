import Testing

@testable import TendImport

@Suite("Reasons to set a row aside")
struct SetAsideReasonTests {
  @Test(
    "that are no fault of the file have words",
    arguments: [
      (SetAsideReason.repeatedHeader, "the header once more"),
      (.totalsRow, "a row of totals"),
      (.noReceiver, "to nobody in particular"),
    ])
  func words(reason: SetAsideReason, words: String) {
    #expect(!reason.isFault)
    #expect(reason.words == words)
  }
}
