using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Parley.Installation.Preflight.Products;

/// <summary>The products that Parley knows, read once from the data of this part.</summary>
public static class KnownProducts
{
    const string Folder = "Products/";

    static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>All of them, by name.</summary>
    public static ImmutableArray<ProductPack> All => field.IsDefault ? field = Read() : field;

    /// <summary>Finds one by its name or another that people know it by, without regard to case.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out ProductPack? product)
    {
        product = All.FirstOrDefault(
            each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase) || each.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase));
        return product is not null;
    }

    static ImmutableArray<ProductPack> Read()
    {
        var assembly = typeof(KnownProducts).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(Read<ProductPack>),
        ];
    }

    /// <summary>Reads one of the data of this part.</summary>
    internal static T Read<T>(string resource)
    {
        using var stream = typeof(KnownProducts).Assembly.GetManifestResourceStream(resource)
            ?? throw new ArgumentException($"There is no resource {resource}.", nameof(resource));
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidOperationException($"{resource} holds nothing.");
    }
}
