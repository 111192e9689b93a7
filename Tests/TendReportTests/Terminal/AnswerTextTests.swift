import Testing

@testable import TendReport

@Suite("An answer to read")
struct AnswerTextTests {
  private var answer: AnswerText {
    var table = TextTable([("person", .left), ("ties", .right)])
    table.append(["Ana | *B*", "3"], notes: ["Silent for 9 days.", "Next: call."])
    var text = AnswerText("2 ties need tending on 2025-12-19\nrisk = no contact\n")
    text += "\nPeople\n\n" + AnswerText(table) + "... 4 more: --top 5\n"
    text += "\nTo tend next\n  1. Ana <script> calls\n     Quiet for a month\n  2. Bo\n"
    return text + "rows read  10\n# no heading\n3. no list\n"
  }

  @Test("is what its parts are, in a plain text")
  func plain() {
    #expect(
      answer.text() == """
        2 ties need tending on 2025-12-19
        risk = no contact

        People

        person     ties
        Ana | *B*     3
          Silent for 9 days.
          Next: call.
        ... 4 more: --top 5

        To tend next
          1. Ana <script> calls
             Quiet for a month
          2. Bo
        rows read  10
        # no heading
        3. no list

        """)
    #expect(AnswerText().isEmpty && AnswerText().text().isEmpty && AnswerText().markdown.isEmpty)
  }

  @Test("has headings, lists and tables in Markdown, and names start no markup")
  func markdown() {
    #expect(
      answer.markdown == """
        2 ties need tending on 2025-12-19

        risk = no contact

        ## People

        | person | ties | why, and what next |
        | --- | ---: | --- |
        | Ana \\| \\*B\\* | 3 | Silent for 9 days. Next: call. |

        ... 4 more: --top 5

        ## To tend next

        1. Ana \\<script\\> calls
           Quiet for a month
        2. Bo
        - rows read: 10

        \\# no heading

        3\\. no list

        """)
  }

  @Test("keeps blank months at the start of a row of months in Markdown")
  func months() {
    var table = TextTable([("person", .left), ("12 months", .left)])
    table.append(["Ana", sparkline([nil, nil, 0, 3])])
    #expect(
      AnswerText(table).markdown.contains("| Ana | \u{2007}\u{2007}▁█ |"),
      "\(AnswerText(table).markdown)")
  }

  @Test("takes no name with a value for a title, whatever stands under it")
  func values() {
    let text = AnswerText("rows read  12 = 10 used + 2 set aside\n  2 exact repeats\n")
    #expect(text.markdown == "- rows read: 12 = 10 used + 2 set aside\n- 2 exact repeats\n")
    #expect(!text.text(in: TextStyle(hasColor: true)).contains("\u{1B}"))
  }

  @Test("has bold titles on a terminal with colours, and no line wider than its window")
  func terminal() {
    let text = answer.text(in: TextStyle(width: 20, hasColor: true))
    #expect(text.contains("\u{1B}[1mPeople\u{1B}[0m\n"))
    #expect(text.contains("2 ties need tending\non 2025-12-19\n"))
  }
}
