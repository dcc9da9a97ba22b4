using Parley.Installation.Kits.Texts;

namespace Parley.Installation.Kits.Apple;

/// <summary>macOS: a profile for device management, and a script for one machine.</summary>
sealed class MacKit : IKitWriter
{
    const string Keychain = "/Library/Keychains/System.keychain";

    const string ForMany =
        $"For many machines: upload {ConfigurationProfile.FileName} to your device management, and assign it to them.";

    public IEnumerable<KitFile> Files(TrustKit kit, KitOptions options)
    {
        List<KitFile> certificates = [.. kit.Certificates.Select(one => KitFile.Der(FileOf(one), one.Certificate))];
        if (HasProfile(kit))
            certificates.Add(ConfigurationProfile.Write(kit, options));
        return
        [
            .. certificates,
            KitFile.Script("install.sh", ShellScript.Write(
                "Adds the certificates of this kit to the keychain of the machine. Run it with sudo.",
                ShellScript.Compare("shasum -a 256 --check", certificates),
                [.. kit.Certificates.Select(AddCommand), ShellScript.Tell("Installed", kit)])),
            KitFile.Script("remove.sh", ShellScript.Write(
                "Removes exactly the certificates of this kit from the keychain of the machine. Run it with sudo.",
                null,
                [.. kit.Certificates.Select(RemoveCommands), ShellScript.Tell("Removed", kit)])),
        ];
    }

    public KitGuide Guide(TrustKit kit) => new(
        Install:
        [
            .. HasProfile(kit) ? (ReadOnlySpan<string>)[ForMany] : [],
            "For one machine, in a terminal:",
            "  sudo ./install.sh",
        ],
        Verify:
        [
            "The fingerprint of each file, and after installing what the keychain holds:",
            .. kit.Certificates.Select(one => $"  shasum -a 256 {FileOf(one)}"),
            $"  security find-certificate -a -Z {Keychain}",
        ],
        Undo: ["Take the profile back in your device management, or in a terminal:", "  sudo ./remove.sh"]);

    static bool HasProfile(TrustKit kit) => kit.Certificates.Any(one => one.Place != TrustPlace.Exception);

    static string FileOf(KitCertificate one) => $"{one.FileName}.cer";

    static string AddCommand(KitCertificate one) => one.Place switch
    {
        TrustPlace.Root => $"security add-trusted-cert -d -r trustRoot -k {Keychain} {FileOf(one)}",
        TrustPlace.Intermediate => $"security add-certificates -k {Keychain} {FileOf(one)}",
        // For TLS alone, and as it is: it vouches for nobody else.
        _ => $"security add-trusted-cert -d -r {(one.Certificate.IsSelfIssued ? "trustRoot" : "trustAsRoot")} -p ssl -k {Keychain} {FileOf(one)}",
    };

    static string RemoveCommands(KitCertificate one)
    {
        var delete = $"security delete-certificate -Z {one.Certificate.Sha256.ToUpperInvariant()} {Keychain}";
        return one.Place == TrustPlace.Intermediate ? delete : $"security remove-trusted-cert -d {FileOf(one)}\n{delete}";
    }
}
