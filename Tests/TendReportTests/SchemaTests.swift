import Foundation
import Testing

/// The schemas of answers, as the documentation has them.
@Suite("The schema of an answer")
struct SchemaTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources/TendReport")
  private static let catalog = sources.appendingPathComponent("TendReport.docc")

  /// What a schema says about itself.
  private struct Schema: Decodable {
    let id: String
    let draft: String
    let properties: Properties
    let required: [String]

    enum CodingKeys: String, CodingKey {
      case id = "$id"
      case draft = "$schema"
      case properties, required
    }

    struct Properties: Decodable {
      let schema: Name
    }

    struct Name: Decodable {
      let const: String
    }
  }

  /// The names that the sources write into answers, `tend.neglected/1`.
  private func namesInSources() throws -> Set<String> {
    let files = try #require(
      FileManager.default.enumerator(at: SchemaTests.sources, includingPropertiesForKeys: nil))
    var names: Set<String> = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /schema: "(?<name>tend\.[a-z]+\/[0-9]+)"/) {
        names.insert(String(match.name))
      }
    }
    return names
  }

  private func schemas() throws -> [String: Schema] {
    let folder = SchemaTests.catalog.appendingPathComponent("Schemas")
    var schemas: [String: Schema] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let data = try Data(contentsOf: folder.appendingPathComponent(file))
      schemas[file] = try JSONDecoder().decode(Schema.self, from: data)
    }
    return schemas
  }

  @Test("stands in the documentation for every name in the sources, and for no other")
  func names() throws {
    let names = try schemas().values.map(\.properties.schema.const)
    #expect(names.count == Set(names).count)
    #expect(Set(names) == (try namesInSources()))
    #expect(names.count == 11)
  }

  @Test("has an identifier and a file of its name and version, and demands the name")
  func identifiers() throws {
    for (file, schema) in try schemas() {
      let name = schema.properties.schema.const
      let word = name.dropFirst("tend.".count).prefix { $0 != "/" }
      #expect(file == "\(word).json")
      #expect(schema.id == "urn:tend:\(word):\(name.split(separator: "/")[1])")
      #expect(schema.draft == "https://json-schema.org/draft/2020-12/schema")
      #expect(schema.required.contains("schema"))
    }
  }

  @Test("is listed in the article about answers")
  func article() throws {
    let file = SchemaTests.catalog.appendingPathComponent("AnswersAsJSONAndCSV.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    for (file, schema) in try schemas() {
      let row = text.split(separator: "\n").first {
        $0.contains("`\(schema.properties.schema.const)`") && $0.hasPrefix("|")
      }
      #expect(row?.hasSuffix("| `Schemas/\(file)` |") == true, "\(file)")
    }
  }
}
