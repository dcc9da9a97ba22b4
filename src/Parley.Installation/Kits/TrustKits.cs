using System.Collections.Frozen;
using Parley.Installation.Kits.Android;
using Parley.Installation.Kits.Apple;
using Parley.Installation.Kits.Firefox;
using Parley.Installation.Kits.Java;
using Parley.Installation.Kits.Linux;
using Parley.Installation.Kits.Texts;
using Parley.Installation.Kits.Windows;

namespace Parley.Installation.Kits;

/// <summary>Makes trust kits.</summary>
public static class TrustKits
{
    static readonly FrozenDictionary<KitPlatform, IKitWriter> Writers = new Dictionary<KitPlatform, IKitWriter>
    {
        [KitPlatform.Windows] = new WindowsKit(),
        [KitPlatform.MacOS] = new MacKit(),
        [KitPlatform.Ios] = new PhoneKit(),
        [KitPlatform.Android] = new AndroidKit(),
        [KitPlatform.Debian] = LinuxKit.Debian,
        [KitPlatform.RedHat] = LinuxKit.RedHat,
        [KitPlatform.Firefox] = new FirefoxKit(),
        [KitPlatform.Java] = new JavaKit(),
    }.ToFrozenDictionary();

    /// <summary>Makes the kit of a platform; the same certificates and options give the same octets.</summary>
    public static TrustKit Make(KitPlatform platform, KitContents contents, KitOptions options)
    {
        ArgumentNullException.ThrowIfNull(contents);
        ArgumentNullException.ThrowIfNull(options);
        var facts = PlatformFacts.Of(platform);
        var kit = new TrustKit
        {
            Platform = facts,
            Certificates = [.. contents.Certificates.Where(one => facts.Places.Contains(one.Place))],
            LeftOut = [.. contents.Certificates.Where(one => !facts.Places.Contains(one.Place))],
            Files = [],
        };
        if (kit.Certificates.IsEmpty)
            return kit;
        var writer = Writers[platform];
        return kit with { Files = [.. writer.Files(kit, options), KitReadme.Write(kit, writer.Guide(kit))] };
    }
}
