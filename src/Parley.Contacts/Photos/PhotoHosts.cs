using System.Text;

namespace Parley.Contacts.Photos;

/// <summary>Decides what becomes of a host.</summary>
sealed class PhotoHosts
{
    readonly PhotoRewriteRequest _request;
    readonly byte[]? _host;
    readonly byte[]? _domain;

    internal PhotoHosts(PhotoRewriteRequest request)
    {
        _request = request;
        _host = request.Host is null ? null : Encoding.ASCII.GetBytes(request.Host);
        _domain = request.Domain is null ? null : Encoding.ASCII.GetBytes(request.Domain);
    }

    /// <summary>What comes of a cell, and the name that takes the place of its host.</summary>
    internal PhotoRowOutcome Judge(ReadOnlySpan<byte> cell, PhotoUrl url, out byte[] name)
    {
        name = [];
        switch (url.Kind)
        {
            case PhotoUrlKind.Empty:
                return PhotoRowOutcome.NoPhoto;
            case PhotoUrlKind.Unreadable:
                return PhotoRowOutcome.Unreadable;
            case PhotoUrlKind.AddressLiteral when NameFor(cell[url.Host]) is { } found:
                name = found;
                return PhotoRowOutcome.Changed;
            case PhotoUrlKind.AddressLiteral:
                return PhotoRowOutcome.AddressLeft;
            default:
                return !url.IsSecured ? PhotoRowOutcome.NotSecured
                    : _domain is null || IsInside(cell[url.Host], _domain) ? PhotoRowOutcome.Sound
                    : PhotoRowOutcome.OutsideDomain;
        }
    }

    byte[]? NameFor(ReadOnlySpan<byte> host) =>
        _request.Names.Count > 0 && _request.Names.TryGetValue(PhotoUrl.AddressOf(host), out var name) ? Encoding.ASCII.GetBytes(name) : _host;

    static bool IsInside(ReadOnlySpan<byte> host, ReadOnlySpan<byte> domain)
    {
        if (host is [.. var rest, (byte)'.'])
            host = rest;
        return host.Length >= domain.Length && Ascii.EqualsIgnoreCase(host[^domain.Length..], domain)
            && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');
    }
}
