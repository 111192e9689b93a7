/// In short: at most seven sentences, and three first steps beside them.
struct ShortSection {
  let writer: PageWriter

  /// What the template is made of.
  var context: [String: Any] {
    let summary = Summary(of: writer.findings, focus: writer.focus, naming: writer.naming)
    return [
      "title": writer.plain(summary.headline),
      "headline": writer.html(summary.headline),
      "reading": summary.reading,
      "sentences": summary.sentences.map {
        [
          "finding": writer.html($0.finding), "detail": writer.html($0.detail),
          "section": $0.section, "link": ShortSection.links[$0.section] ?? $0.section,
        ]
      },
      "stepsHead": summary.firstSteps.count == 3
        ? "Three first steps" : summary.firstSteps.count == 1 ? "First step" : "First steps",
      "steps": summary.firstSteps.map {
        ["step": writer.html($0.step), "why": writer.html($0.why)]
      },
    ]
  }

  private static let links = ["tending": "the list", "trust": "the test"]
}
