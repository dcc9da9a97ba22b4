using System.Diagnostics.CodeAnalysis;

namespace Parley.Configuration.Effective;

/// <summary>The address of a contact's photo with a token in it that stands for an attribute of the contact.</summary>
public sealed record PhotoTemplate
{
    /// <summary>The token of the user data service, the same in all releases.</summary>
    const string UserIdToken = "%%uid%%";

    PhotoTemplate(Uri sample, string template) => (Sample, Template) = (sample, template);

    /// <summary>The template as written.</summary>
    public string Template { get; }

    /// <summary>The address for a contact named <c>x</c>; its host and port are those of every photo.</summary>
    public Uri Sample { get; }

    /// <summary>Reads a template; fails where it is no web address, or where the token decides the host.</summary>
    public static bool TryParse(string? template, string? token, [NotNullWhen(true)] out PhotoTemplate? parsed)
    {
        parsed = null;
        if (string.IsNullOrWhiteSpace(template) || !TryFill(template, token, "x", out var first))
            return false;
        if (!TryFill(template, token, "y", out var second) || first.Host != second.Host || first.Port != second.Port)
            return false;
        parsed = new(first, template);
        return true;
    }

    static bool TryFill(string template, string? token, string value, [NotNullWhen(true)] out Uri? address)
    {
        var text = template.Replace(UserIdToken, value, StringComparison.OrdinalIgnoreCase);
        if (!string.IsNullOrEmpty(token))
            text = text.Replace(token, value, StringComparison.OrdinalIgnoreCase);
        return Uri.TryCreate(text.Trim(), UriKind.Absolute, out address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.UserInfo.Length == 0;
    }
}
