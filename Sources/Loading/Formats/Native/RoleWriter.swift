public import Model

extension NativeWriter {
  /// Roles as XML (schema: roles.xsd), in UTF-8.
  ///
  /// - Complexity: linear in the size of the roles.
  public static func roles(_ roles: [Role], id: String, version: String) -> [UInt8] {
    var writer = MarkupWriter()
    writer.element("roles", [("xmlns", Vocabulary.roles.namespace), ("id", id), ("version", version)]) { writer in
      for role in roles { write(role, to: &writer) }
    }
    return writer.bytes
  }

  private static func write(_ role: Role, to writer: inout MarkupWriter) {
    writer.element(
      "role",
      [
        ("id", role.id), ("noc", role.occupation), ("naics", writer.list(role.sectors.map { String($0.code) })),
        ("illustrative", role.isIllustrative ? "true" : nil),
      ]
    ) { writer in
      writer.text("title", role.title)
      writer.text("description", role.description)
      for need in role.needs {
        writer.element(
          "need",
          [
            ("competency", need.competency), ("importance", String(need.importance)),
            ("level", need.level.map(String.init)),
          ])
      }
      writer.regulations(role.regulations)
      for source in role.sources { writer.citation("source", source) }
    }
  }
}
