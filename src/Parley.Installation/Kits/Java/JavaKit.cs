using Parley.Installation.Kits.Texts;

namespace Parley.Installation.Kits.Java;

/// <summary>Java: keytool.</summary>
sealed class JavaKit : IKitWriter
{
    // The password that every Java installation is delivered with; it protects nothing secret.
    const string Delivered = "changeit";

    const string Choice =
        $$"""
        export JAVA_TRUST_PASSWORD="${JAVA_TRUST_PASSWORD:-{{Delivered}}}"
        if [ -n "${JAVA_TRUST_STORE:-}" ]; then set -- -keystore "$JAVA_TRUST_STORE"; else set -- -cacerts; fi
        """;

    const string Where =
        "Run it as root; JAVA_TRUST_STORE names another store than cacerts, JAVA_TRUST_PASSWORD its password.";

    public IEnumerable<KitFile> Files(TrustKit kit, KitOptions options)
    {
        List<KitFile> certificates = [.. kit.Certificates.Select(one => KitFile.Pem(FileOf(one), one.Certificate))];
        return
        [
            .. certificates,
            KitFile.Script("install.sh", ShellScript.Write(
                $"Adds the roots of this kit to the store of Java. {Where}",
                ShellScript.Compare("sha256sum --check --quiet --strict", certificates),
                [Choice, .. kit.Certificates.Select(AddCommand), ShellScript.Tell("Trusted", kit)])),
            KitFile.Script("remove.sh", ShellScript.Write(
                $"Removes exactly the roots of this kit from the store of Java. {Where}",
                null,
                [Choice, .. kit.Certificates.Select(RemoveCommand), ShellScript.Tell("Removed", kit)])),
        ];
    }

    public KitGuide Guide(TrustKit kit) => new(
        Install:
        [
            "On Linux and macOS, as root:",
            "  ./install.sh",
            "On Windows, in a command prompt of an administrator, with the keytool of the Java that the program uses:",
            .. kit.Certificates.Select(one =>
                $"  keytool -importcert -noprompt -trustcacerts -cacerts -storepass {Delivered} -alias {one.FileName} -file {FileOf(one)}"),
        ],
        Verify:
        [
            "The fingerprint of each file, and after installing what the store holds:",
            .. kit.Certificates.Select(one => $"  keytool -printcert -file {FileOf(one)}"),
            .. kit.Certificates.Select(one => $"  keytool -list -v -cacerts -storepass {Delivered} -alias {one.FileName}"),
        ],
        Undo:
        [
            "On Linux and macOS, as root:",
            "  ./remove.sh",
            "On Windows:",
            .. kit.Certificates.Select(one => $"  keytool -delete -cacerts -storepass {Delivered} -alias {one.FileName}"),
        ]);

    static string FileOf(KitCertificate one) => $"{one.FileName}.pem";

    static string AddCommand(KitCertificate one) =>
        $"""
        if ! {Find(one)}; then
            keytool -importcert -noprompt -trustcacerts "$@" -storepass:env JAVA_TRUST_PASSWORD -alias {one.FileName} -file {FileOf(one)}
        fi
        """;

    static string RemoveCommand(KitCertificate one) =>
        $"if {Find(one)}; then keytool -delete \"$@\" -storepass:env JAVA_TRUST_PASSWORD -alias {one.FileName}; fi";

    static string Find(KitCertificate one) =>
        $"keytool -list \"$@\" -storepass:env JAVA_TRUST_PASSWORD -alias {one.FileName} >/dev/null 2>&1";
}
