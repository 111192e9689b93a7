import Foundation
import Testing

@Suite("The articles of the documentation")
struct ArticleTests {
  private static let sources = TendProcess.checkout.appendingPathComponent("Sources")

  /// An article: the file, and the catalog that it stands in.
  struct Article: Sendable, CustomTestStringConvertible {
    let file: URL
    let text: String
    var name: String { file.deletingPathExtension().lastPathComponent }
    var catalog: URL { file.deletingLastPathComponent() }
    var testDescription: String { name }

    /// Commands in code blocks, each with the lines below it.
    var shown: [(command: String, output: [String])] {
      var shown: [(command: String, output: [String])] = []
      var isInside = false
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        if line.hasPrefix("```") {
          isInside = line == "```" && !isInside
        } else if isInside, line.hasPrefix("$ tend ") {
          shown.append((String(line.dropFirst("$ tend ".count)), []))
        } else if isInside, !shown.isEmpty {
          shown[shown.count - 1].output.append(String(line))
        }
      }
      return shown
    }
  }

  static let articles: [Article] = {
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }
      .map { Article(file: $0, text: (try? String(contentsOf: $0, encoding: .utf8)) ?? "") }
  }()

  /// Articles, without the landing pages, which bear the names of their modules.
  private static let answers = articles.filter { article in
    article.name != article.catalog.deletingPathExtension().lastPathComponent
  }

  @Test(
    "show what the commands print, with dots for what is left out",
    arguments: articles.filter { !$0.shown.isEmpty })
  func examples(article: Article) throws {
    for (command, output) in article.shown {
      let run = try TendProcess(command.split(separator: " ").map(String.init))
      #expect(run.exitCode == 0)
      var rest = run.output.split(separator: "\n").map(String.init)[...]
      var mayPass = false
      for line in output {
        if line == "..." {
          mayPass = true
          continue
        }
        let place = mayPass ? rest.firstIndex(of: line) : rest.first == line ? rest.startIndex : nil
        let found = try #require(place, "\(article.name): '\(line)' is not what tend prints there")
        rest = rest[(found + 1)...]
        mayPass = false
      }
    }
  }

  @Test("are led to by the landing page of their library and by the README", arguments: answers)
  func links(article: Article) throws {
    let module = article.catalog.deletingPathExtension().lastPathComponent
    let landing = try String(
      contentsOf: article.catalog.appendingPathComponent("\(module).md"), encoding: .utf8)
    #expect(landing.contains("\n- <doc:\(article.name)>\n"))
    let readme = try String(
      contentsOf: TendProcess.checkout.appendingPathComponent("README.md"), encoding: .utf8)
    let path = "Sources/\(module)/\(module).docc/\(article.name).md"
    // How silence is judged is a matter of method: the article on flags leads there.
    #expect(readme.contains("(\(path))") || article.name == "Silence")
  }

  @Test("answer twelve questions of readers")
  func count() {
    #expect(ArticleTests.answers.count == 13)
  }

  @Test("are where the README says")
  func readme() throws {
    let readme = try String(
      contentsOf: TendProcess.checkout.appendingPathComponent("README.md"), encoding: .utf8)
    let links = readme.matches(of: /\]\((?<path>[^)#:]+)\)/).map { String($0.path) }
    #expect(links.count > 12)
    for link in links {
      let file = TendProcess.checkout.appendingPathComponent(link)
      #expect(FileManager.default.fileExists(atPath: file.path), "\(link)")
    }
  }
}
