import Mustache

/// The page's templates, each section in a file of its own.
enum PageTemplates {
  /// The templates by the names under which they call one another.
  ///
  /// Read once; a failure when a template can't be read, which its test rules out.
  static let library = Result {
    var library = MustacheLibrary()
    for (name, bytes) in sources {
      try library.register(String(decoding: bytes, as: UTF8.self), named: name)
    }
    return library
  }

  private static let sources: [(name: String, bytes: [UInt8])] = [
    ("page", PackageResources.page_mustache),
    ("short", PackageResources.short_mustache),
    ("tending", PackageResources.tending_mustache),
    ("bridges", PackageResources.bridges_mustache),
    ("map", PackageResources.map_mustache),
    ("teams", PackageResources.teams_mustache),
    ("balance", PackageResources.balance_mustache),
    ("coverage", PackageResources.coverage_mustache),
    ("changes", PackageResources.changes_mustache),
    ("trust", PackageResources.trust_mustache),
    ("reading", PackageResources.reading_mustache),
  ]
}
