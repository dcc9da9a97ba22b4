using Parley.Installation.Kits.Texts;

namespace Parley.Installation.Kits.Windows;

/// <summary>The scripts for PowerShell; Windows PowerShell 5.1 is enough.</summary>
static class PowerShellScript
{
    internal static string Install(TrustKit kit) =>
        $$"""
        #Requires -RunAsAdministrator
        # Adds the certificates of this kit, for all users of the machine, after their fingerprints were compared.
        Set-StrictMode -Version Latest
        $ErrorActionPreference = 'Stop'
        {{Certificates(kit)}}
        foreach ($certificate in $certificates) {
            $path = Join-Path $PSScriptRoot $certificate.File
            if ((Get-FileHash -LiteralPath $path -Algorithm SHA256).Hash -ne $certificate.Sha256) {
                throw "$path is not the file that this kit was made with; nothing was installed."
            }
        }
        foreach ($certificate in $certificates) {
            $path = Join-Path $PSScriptRoot $certificate.File
            Import-Certificate -FilePath $path -CertStoreLocation "Cert:\LocalMachine\$($certificate.Store)" | Out-Null
            Write-Output "$($certificate.Store): $($certificate.Name)"
        }

        """;

    internal static string Remove(TrustKit kit) =>
        $$"""
        #Requires -RunAsAdministrator
        # Removes exactly the certificates of this kit from the stores of the machine.
        Set-StrictMode -Version Latest
        $ErrorActionPreference = 'Stop'
        {{Certificates(kit)}}
        foreach ($certificate in $certificates) {
            Get-ChildItem "Cert:\LocalMachine\$($certificate.Store)" | Where-Object {
                $digest = [Security.Cryptography.SHA256]::Create().ComputeHash($_.RawData)
                ([BitConverter]::ToString($digest) -replace '-', '') -eq $certificate.Sha256
            } | Remove-Item
            Write-Output "$($certificate.Store): $($certificate.Name)"
        }

        """;

    static string Certificates(TrustKit kit) =>
        $"$certificates = @(\n{string.Join('\n', kit.Certificates.Select(Entry))}\n)";

    static string Entry(KitCertificate one) =>
        $"    @{{ Name = {ShownName.ForPowerShell(one.Certificate)}; "
        + $"File = '{WindowsKit.FileOf(one)}'; "
        + $"Store = '{WindowsKit.StoreOf(one).Certutil}'; "
        + $"Sha256 = '{one.Certificate.Sha256.ToUpperInvariant()}' }}";
}
