using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Parley.Configuration.Settings;
using Parley.Configuration.Xml;

namespace Parley.Configuration.ServiceProfiles;

public sealed partial record ServiceProfile
{
    /// <summary>Servers of one document at most: seven groups of three. More mean a document of another kind.</summary>
    const int MostServers = 64;

    static readonly string[] ServerFields = ["Address", "Port", "Protocol", "ProductType"];

    /// <summary>Reads a profile; fails where it is not XML or nothing in it belongs to a service profile.</summary>
    public static bool TryParse(ReadOnlyMemory<byte> source, [NotNullWhen(true)] out ServiceProfile? profile, out MarkupError error)
    {
        profile = null;
        if (!SafeXml.TryParse(source, out var root, out error))
            return false;
        var content = new Content();
        content.Read(root);
        if (!content.HasSection && !root.Name.Contains("profile", StringComparison.OrdinalIgnoreCase))
        {
            error = new(root.Line, root.Column, "a service profile", $"the element {root} with no group of servers in it");
            return false;
        }

        if (content.Servers.Count > MostServers)
        {
            error = new(root.Line, root.Column, $"at most {MostServers} servers", $"{content.Servers.Count}");
            return false;
        }

        profile = new()
        {
            Servers = content.Servers.ToImmutable(),
            ProductType = content.ProductType,
            Settings = content.Settings.ToImmutable(),
        };
        return true;
    }

    static ProfileSection? SectionOf(MarkupElement element) =>
        Enum.TryParse<ProfileSection>(element.Name, ignoreCase: true, out var section)
        && element.Is(section.ToString()) ? section : null; // TryParse takes numbers too

    static ServerRole? RoleOf(MarkupElement element)
    {
        if (element.Is("Backup"))
            return ServerRole.Backup1; // the name in the answers of the presence server
        return Enum.TryParse<ServerRole>(element.Name, ignoreCase: true, out var role) && element.Is(role.ToString()) ? role : null;
    }

    /// <summary>Gathers what a document says, going down it once; it is as deep as the reader lets a document be.</summary>
    sealed class Content
    {
        internal ImmutableArray<ProfileServer>.Builder Servers { get; } = ImmutableArray.CreateBuilder<ProfileServer>();

        internal ImmutableArray<Setting>.Builder Settings { get; } = ImmutableArray.CreateBuilder<Setting>();

        internal string? ProductType { get; private set; }

        internal bool HasSection { get; private set; }

        internal void Read(MarkupElement element, ProfileSection? section = null)
        {
            foreach (var child in element.Children)
            {
                if (section is { } group && RoleOf(child) is { } role)
                    ReadServer(child, group, role);
                else if (child.Is("ProductType"))
                    ProductType ??= child.Text.Length > 0 ? child.Text : null;
                else if (SectionOf(child) is { } inside && (child.Children.Length > 0 || child.Text.Length == 0))
                    ReadSection(child, inside);
                else if (child.Children.Length > 0)
                    Read(child, section);
                else
                    Settings.Add(Setting.Of(section?.ToString() ?? element.Name, child));
            }
        }

        void ReadSection(MarkupElement element, ProfileSection section)
        {
            HasSection = true;
            if (section == ProfileSection.IMandPresence)
                ProductType ??= element.Attribute("ProductType");
            Read(element, section);
        }

        void ReadServer(MarkupElement element, ProfileSection section, ServerRole role)
        {
            if (element.ChildText("ProductType") is { } product && section == ProfileSection.IMandPresence)
                ProductType ??= product;
            if (element.ChildText("Address") is not { } address)
                return;
            Servers.Add(new()
            {
                Section = section,
                Role = role,
                Address = address,
                Port = ushort.TryParse(element.ChildText("Port"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0
                    ? port
                    : null,
                Protocol = element.ChildText("Protocol"),
                Line = element.Child("Address")!.Line, // its text was just read
            });
            foreach (var child in element.Children)
            {
                if (!ServerFields.Contains(child.Name, StringComparer.OrdinalIgnoreCase))
                    Settings.Add(Setting.Of($"{section}/{role}", child));
            }
        }
    }
}
