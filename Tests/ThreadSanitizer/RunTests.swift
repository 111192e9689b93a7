import Testing

/// Runs the tests that are linked in, as `swift test` would.
@main struct RunTests {
  static func main() async {
    await Testing.__swiftPMEntryPoint() as Never
  }
}
