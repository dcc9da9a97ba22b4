using System.Collections.Immutable;
using System.Security.Cryptography;
using Parley.Certificates.Material;
using Parley.Certificates.Model;

namespace Parley.Certificates.Matching;

/// <summary>
/// Finds what belongs together by the keys themselves: names are the same in every renewal, and in files that somebody
/// took for one another.
/// </summary>
public static class KeyMatcher
{
    /// <summary>Takes the keys out of what a file holds.</summary>
    /// <param name="file">The file, as reports name it.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="password">The password of encrypted keys; <see langword="null"/> where there is none.</param>
    public static FileKeys Read(string file, MaterialContent content, string? password)
    {
        ArgumentNullException.ThrowIfNull(content);
        var items = ImmutableArray.CreateBuilder<(SubjectPublicKey, MatchedItem)>();
        var unopened = ImmutableArray.CreateBuilder<UnopenedKey>();
        foreach (var fault in content.Faults.Where(fault => fault.Kind is MaterialFault.PasswordNeeded or MaterialFault.WrongPassword))
            unopened.Add(new(file, fault));
        foreach (var item in content.Items)
        {
            if (item is MaterialItem.OfPrivateKey(var secret))
            {
                if (secret.TryGetPublicKey(password, out var key, out var error))
                    items.Add((key, new(file, item)));
                else if (content.Faults.All(fault => fault.Kind != error.Kind)) // a container that is closed says it for all inside
                    unopened.Add(new(file, error));
            }
            else if (item.PublicKey is { } key)
            {
                items.Add((key, new(file, item)));
            }
        }

        return new(items.ToImmutable(), unopened.ToImmutable());
    }

    /// <summary>A file of which nothing can be known without its password.</summary>
    public static FileKeys Closed(string file, MaterialError error) => new([], [new(file, error)]);

    /// <summary>Puts together what belongs to one key.</summary>
    public static KeyMatch Join(IEnumerable<FileKeys> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var groups = new Dictionary<string, List<Member>>(StringComparer.Ordinal);
        var order = new List<List<Member>>();
        var unopened = ImmutableArray.CreateBuilder<UnopenedKey>();
        foreach (var file in files)
        {
            unopened.AddRange(file.Unopened);
            foreach (var (key, item) in file.Items)
                Place(groups, order, new(key, item));
        }

        return new()
        {
            Groups = [.. order.Select(members => new KeyGroup { PublicKey = members[0].Key, Items = [.. members.Select(member => member.Item)] })],
            Unopened = unopened.ToImmutable(),
        };
    }

    // The octets of a key say nearly all; what they leave open (the curve) is compared in full.
    static void Place(Dictionary<string, List<Member>> groups, List<List<Member>> order, Member member)
    {
        var print = Convert.ToHexString(SHA256.HashData(member.Key.KeyOctets.Span)) + member.Key.Curve;
        if (groups.TryGetValue(print, out var group) && KeyPair.IsSame(group[0].Key, member.Key))
        {
            group.Add(member);
            return;
        }

        group = [member];
        groups[print] = group;
        order.Add(group);
    }

    readonly record struct Member(SubjectPublicKey Key, MatchedItem Item);
}
