namespace Parley.Installation.Kits.Apple;

/// <summary>iPhone and iPad: a profile.</summary>
sealed class PhoneKit : IKitWriter
{
    public IEnumerable<KitFile> Files(TrustKit kit, KitOptions options) => [ConfigurationProfile.Write(kit, options)];

    public KitGuide Guide(TrustKit kit) => new(
        Install:
        [
            $"Upload {ConfigurationProfile.FileName} to your device management and assign it to the devices, or add it with Apple "
                + "Configurator. Then install the app.",
        ],
        Verify:
        [
            "On a device: Settings > General > VPN & Device Management > the profile > More Details shows each certificate with its "
                + "name and end; compare them with this list.",
        ],
        Undo: ["Take the profile back in your device management; it takes its certificates along."]);
}
