using Parley.Installation.Kits.Texts;

namespace Parley.Installation.Kits.Linux;

/// <summary>Linux: files in the folder of the administrator's own anchors, and the tool that rebuilds the store from it.</summary>
/// <param name="folder">The folder.</param>
/// <param name="update">The command that adds what is new there.</param>
/// <param name="refresh">The command that also drops what is gone.</param>
/// <param name="store">The file in which the result can be seen.</param>
sealed class LinuxKit(string folder, string update, string refresh, string store) : IKitWriter
{
    internal static readonly LinuxKit Debian = new(
        "/usr/local/share/ca-certificates", "update-ca-certificates", "update-ca-certificates --fresh", "/etc/ssl/certs/ca-certificates.crt");

    internal static readonly LinuxKit RedHat = new(
        "/etc/pki/ca-trust/source/anchors", "update-ca-trust extract", "update-ca-trust extract", "/etc/pki/tls/certs/ca-bundle.crt");

    public IEnumerable<KitFile> Files(TrustKit kit, KitOptions options)
    {
        List<KitFile> certificates = [.. kit.Certificates.Select(one => KitFile.Pem(FileOf(one), one.Certificate))];
        return
        [
            .. certificates,
            KitFile.Script("install.sh", ShellScript.Write(
                $"Adds the roots of this kit to the store of the machine. Run it as root; {Passes}",
                ShellScript.Compare("sha256sum --check --quiet --strict", certificates),
                [
                    Folder, "mkdir -p -- \"$folder\"",
                    .. certificates.Select(file => $"install -m 0644 -- {file.Name} \"$folder/{file.Name}\""),
                    $"{update} \"$@\"", ShellScript.Tell("Trusted", kit),
                ])),
            KitFile.Script("remove.sh", ShellScript.Write(
                $"Removes exactly the roots of this kit from the store of the machine. Run it as root; {Passes}",
                null,
                [
                    Folder,
                    .. certificates.Select(file => $"rm -f -- \"$folder/{file.Name}\""),
                    $"{refresh} \"$@\"", ShellScript.Tell("Removed", kit),
                ])),
        ];
    }

    public KitGuide Guide(TrustKit kit) => new(
        Install: ["As root:", "  ./install.sh"],
        Verify:
        [
            "The fingerprint of each file, and after installing that the store vouches for it:",
            .. kit.Certificates.Select(one => $"  openssl x509 -in {FileOf(one)} -noout -fingerprint -sha256"),
            .. kit.Certificates.Select(one => $"  openssl verify -CAfile {store} {FileOf(one)}"),
        ],
        Undo: ["As root:", "  ./remove.sh"]);

    static string Passes => "what follows its name goes to the tool that rebuilds the store.";

    string Folder => $"folder=${{ANCHORS_FOLDER:-{folder}}}";

    static string FileOf(KitCertificate one) => $"{one.FileName}.crt";
}
