using System.Collections.Immutable;
using Parley.Installation.Kits.Texts;

namespace Parley.Installation.Kits.Windows;

/// <summary>Windows: certutil in a command file, PowerShell, CertMgr.exe and the steps of a group policy.</summary>
sealed class WindowsKit : IKitWriter
{
    const string PolicyPath =
        @"Computer Configuration > Policies > Windows Settings > Security Settings > Public Key Policies";

    public IEnumerable<KitFile> Files(TrustKit kit, KitOptions options)
    {
        foreach (var one in kit.Certificates)
            yield return KitFile.Der(FileOf(one), one.Certificate);
        yield return KitFile.WindowsText("install.cmd", CommandFile("Adds", [.. kit.Certificates.Select(AddCommand)]));
        yield return KitFile.WindowsText("remove.cmd", CommandFile("Removes", [.. kit.Certificates.Select(RemoveCommand)]));
        yield return KitFile.WindowsText("Install-Trust.ps1", PowerShellScript.Install(kit));
        yield return KitFile.WindowsText("Remove-Trust.ps1", PowerShellScript.Remove(kit));
        yield return KitFile.WindowsText("group-policy.txt", GroupPolicy(kit));
    }

    public KitGuide Guide(TrustKit kit) => new(
        Install:
        [
            "For all machines of a domain, by group policy: follow group-policy.txt.",
            "For one machine, in a command prompt of an administrator, certutil:",
            "  install.cmd",
            "or PowerShell, which compares the fingerprints first:",
            "  powershell -ExecutionPolicy Bypass -File Install-Trust.ps1",
            "or CertMgr.exe:",
            .. kit.Certificates.Select(one => $"  CertMgr.exe -add -c {FileOf(one)} -s -r localMachine {StoreOf(one).Certmgr}"),
        ],
        Verify:
        [
            "The fingerprint of each file, and after installing what the stores hold:",
            .. kit.Certificates.Select(one => $"  certutil -hashfile {FileOf(one)} SHA256"),
            .. Stores(kit).Select(store => $"  certutil -store {store.Certutil}"),
        ],
        Undo:
        [
            "By the way it came: take the certificates out of the group policy, or run in a command prompt of an administrator:",
            "  remove.cmd",
            "or",
            "  powershell -ExecutionPolicy Bypass -File Remove-Trust.ps1",
        ])
    { ForWindows = true };

    internal static string FileOf(KitCertificate one) => $"{one.FileName}.cer";

    internal static WindowsStore StoreOf(KitCertificate one) => KitTable.Known.StoreOf(one.Place);

    static IEnumerable<WindowsStore> Stores(TrustKit kit) => kit.Certificates.Select(StoreOf).Distinct();

    static string AddCommand(KitCertificate one) => $"certutil -f -addstore {StoreOf(one).Certutil} {FileOf(one)} || exit /b 1";

    static string RemoveCommand(KitCertificate one) =>
        $"certutil -delstore {StoreOf(one).Certutil} {Fingerprint.Thumbprint(one.Certificate)} || exit /b 1";

    // No name of a certificate stands here: there is no quoting that holds in every command file.
    static string CommandFile(string does, ImmutableArray<string> commands) =>
        $"""
        @echo off
        rem {does} the certificates of this kit, for all users of the machine. Run it as an administrator.
        cd /d "%~dp0" || exit /b 1
        {string.Join('\n', commands)}

        """;

    static string GroupPolicy(TrustKit kit)
    {
        var imports = kit.Certificates.Select((one, index) =>
            $"{index + 3}. Open \"{StoreOf(one).Title}\" there, choose Import, and take {FileOf(one)}.");
        var linking = kit.Certificates.Length + 3;
        var roots = kit.Certificates.Where(one => one.Place == TrustPlace.Root);
        var publishing = string.Join('\n', roots.Select(one => $"    certutil -dspublish -f {FileOf(one)} RootCA"));
        return $"""
            Group policy
            ============

            1. In the Group Policy Management console make a policy for the machines of the users, or edit one.
            2. Go to {PolicyPath}.
            {string.Join('\n', imports)}
            {linking}. Link the policy to the organizational units with the machines.
            {linking + 1}. On one machine run gpupdate /force, then certutil -store Root, and compare the fingerprints with README.txt.

            Instead of a policy an administrator of the forest can publish roots to all its machines:

            {publishing}

            """;
    }
}
