import Loading
import Model
import Testing

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct FileTests {
  @Test("a folder gives every XML file below it, by path, hidden ones aside")
  func sorted() throws {
    try withFolder(["b.xml": "", "a/c.XML": "", "a.txt": "", ".git/x.xml": "", "a/.h.xml": "", "a/b/d.xml": ""]) {
      folder in
      let found = InputFiles.xmlFiles(at: [folder])
      #expect(found.value.map { String($0.dropFirst(folder.count)) } == ["/a/b/d.xml", "/a/c.XML", "/b.xml"])
      #expect(found.diagnostics == [])
      #expect(InputFiles.xmlFiles(at: [folder + "/"]).value == found.value)
    }
  }

  @Test("links that lead in circles end, and a file comes once whatever leads to it")
  func links() throws {
    try withFolder(["a/x.xml": "", "y.xml": ""]) { folder in
      let files = FileManager.default
      try files.createSymbolicLink(atPath: folder + "/a/up", withDestinationPath: folder)
      try files.createSymbolicLink(atPath: folder + "/a/again.xml", withDestinationPath: folder + "/y.xml")
      try files.createSymbolicLink(atPath: folder + "/loop", withDestinationPath: folder + "/loop")
      let found = InputFiles.xmlFiles(at: [folder, folder + "/y.xml", folder])
      #expect(found.value.map { String($0.dropFirst(folder.count)) } == ["/a/again.xml", "/a/x.xml"])
    }
  }

  @Test("a path where nothing is, and a link that leads nowhere, are told by the reader")
  func missing() throws {
    let loaded = CatalogueFiles.read(["/no/such/file.xml"])
    #expect(loaded.diagnostics.map(\.code) == ["no-such-file"])
    try withFolder([:]) { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/a.xml", withDestinationPath: folder + "/nothing.xml")
      #expect(RoleFiles.read([folder]).diagnostics.map(\.code) == ["no-such-file"])
    }
  }

  @Test("a device in a folder is told, and not read")
  func special() throws {
    try withFolder([:]) { folder in
      try FileManager.default.createSymbolicLink(atPath: folder + "/zero.xml", withDestinationPath: "/dev/zero")
      let found = InputFiles.xmlFiles(at: [folder])
      #expect(found.value == [])
      #expect(found.diagnostics.map(\.code) == ["special-file"])
      for diagnostic in found.diagnostics { expectGoodForm(diagnostic) }
    }
  }

  @Test("a folder where one file is wanted is told to be one")
  func folder() { #expect(PolicyFile.read(Case.folder).diagnostics.map(\.code) == ["is-a-folder"]) }

  @Test("files of another vocabulary in a folder are passed over")
  func mixed() {
    let loaded = RoleFiles.read([Case.folder + "/catalogue"])
    #expect(loaded.value.isEmpty)
    #expect(loaded.diagnostics == [])
  }
}

@Suite struct DataFolderTests {
  @Test("the option comes before the variable, and the variable before the working directory")
  func precedence() throws {
    try withFolder(["Frameworks-Data/x": "", "one/x": "", "two/x": ""]) { folder in
      func find(_ option: String?, _ variable: String?) -> String? {
        let environment = variable.map { [DataFolder.variable: $0] } ?? [:]
        return DataFolder.find(option: option, environment: environment, workingDirectory: folder, executable: nil)
          .value?.path
      }
      #expect(find("one", folder + "/two") == folder + "/one")
      #expect(find(nil, folder + "/two") == folder + "/two")
      #expect(find(nil, "") == folder + "/Frameworks-Data")
      #expect(find(nil, nil) == folder + "/Frameworks-Data")
    }
  }

  @Test("one that is given but missing is an error, and nothing else is tried")
  func given() throws {
    try withFolder(["Frameworks-Data/x": "", "file": ""]) { folder in
      func codes(_ option: String?, _ environment: [String: String]) -> [String] {
        let found = DataFolder.find(
          option: option, environment: environment, workingDirectory: folder, executable: nil)
        for diagnostic in found.diagnostics { expectGoodForm(diagnostic) }
        #expect(found.value == nil)
        return found.diagnostics.map(\.code)
      }
      #expect(codes("nope", [:]) == ["no-such-data-folder"])
      #expect(codes("", [:]) == ["no-such-data-folder"])
      #expect(codes("file", [:]) == ["not-a-folder"])
      #expect(codes(nil, [DataFolder.variable: "nope"]) == ["no-such-data-folder"])
    }
  }

  @Test("it is found above the executable, through links, and in a share folder beside it")
  func executable() throws {
    try withFolder([
      "tree/Frameworks-Data/x": "", "tree/.build/debug/tool": "", "usr/bin/tool": "", "usr/share/passerelle/x": "",
      "elsewhere/x": "",
    ]) { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/elsewhere/link", withDestinationPath: folder + "/tree/.build/debug/tool")
      func find(_ executable: String) -> String? {
        DataFolder.find(
          option: nil, environment: [:], workingDirectory: folder + "/elsewhere", executable: executable
        ).value?.path
      }
      #expect(find(folder + "/tree/.build/debug/tool") == folder + "/tree/Frameworks-Data")
      #expect(find(folder + "/elsewhere/link") == folder + "/tree/Frameworks-Data")
      #expect(find("link") == folder + "/tree/Frameworks-Data")
      #expect(find(folder + "/usr/bin/tool") == folder + "/usr/share/passerelle")
    }
  }

  @Test("where none is found, the places looked at are told")
  func nowhere() throws {
    try withFolder(["a/tool": ""]) { folder in
      let found = DataFolder.find(
        option: nil, environment: [:], workingDirectory: folder, executable: folder + "/a/tool")
      #expect(found.value == nil)
      let diagnostic = try #require(found.diagnostics.first)
      #expect(diagnostic.code == "no-data-folder")
      expectGoodForm(diagnostic)
      #expect(diagnostic.message.english?.contains("/a/Frameworks-Data") == true)
    }
  }

  @Test("its parts stand where they are expected")
  func parts() {
    let data = DataFolder(path: Case.data)
    #expect(data.policy == Case.policy)
    #expect(data.schemas == Case.data + "/schemas")
    #expect(data.frameworks == Case.data + "/frameworks")
    #expect(data.catalogues == Case.data + "/catalogues")
    #expect(data.roles == Case.data + "/roles")
  }
}
