import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// An XML text as a strict reader finds it: each element with its attributes and its own text.
final class XMLElements: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""
    /// The elements that it stands in.
    let path: [String]
  }

  private(set) var all: [Element] = []
  private var open: [Int] = []

  /// Reads a text; throws where it is not well-formed.
  init(of text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func named(_ name: String) -> [Element] { all.filter { $0.name == name } }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    all.append(Element(name: name, attributes: attributes, path: open.map { all[$0].name }))
    open.append(all.count - 1)
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let place = open.last { all[place].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}
