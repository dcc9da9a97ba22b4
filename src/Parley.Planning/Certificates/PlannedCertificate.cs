using System.Collections.Immutable;
using Parley.Planning.Deployments;

namespace Parley.Planning.Certificates;

/// <summary>A certificate that must be ordered and uploaded.</summary>
public sealed record PlannedCertificate
{
    /// <summary>The cluster; <see langword="null"/> for what stands in none, as an identity provider.</summary>
    public required Cluster? Cluster { get; init; }

    /// <summary>What it is for, in the words of the servers' own administration: <c>HTTP (Tomcat)</c>.</summary>
    public required string Service { get; init; }

    /// <summary>One certificate for all nodes of the cluster.</summary>
    public required bool IsMultiServer { get; init; }

    /// <summary>The common name.</summary>
    public required string CommonName { get; init; }

    /// <summary>The subject alternative names, DNS names all; the first is the common name.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The nodes that it is uploaded to; a multi-server certificate is uploaded once, to the publisher.</summary>
    public required ImmutableArray<string> Uploads { get; init; }

    /// <summary>The nodes that show it.</summary>
    public required ImmutableArray<string> ShownBy { get; init; }

    /// <summary>Who signs it; <see langword="null"/> where the plan leaves that open.</summary>
    public required AuthorityKind? Authority { get; init; }

    /// <summary>Bits of its RSA key.</summary>
    public required int KeyBits { get; init; }

    /// <summary>The name of its files without their endings, safe in every file system.</summary>
    public string FileName => new([.. $"{CommonName}-{Service.Split(' ')[0]}".ToLowerInvariant().Select(Safe)]);

    static char Safe(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '_';
}
