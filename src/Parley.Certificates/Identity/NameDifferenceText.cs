namespace Parley.Certificates.Identity;

/// <summary>A clause for each difference, with the word "it" for the presented name.</summary>
static class NameDifferenceText
{
    internal static string Of(NameDifference difference) => difference switch
    {
        NameDifference.None => "it matches",
        NameDifference.CommonNameOnly => "the name stands only in the common name, which does not count",
        NameDifference.CommonNameForbidden => "it stands in the common name, and an authority above may not issue for it",
        NameDifference.NotInALabels => "a dNSName must be written in A-labels (xn--…)",
        NameDifference.AddressAsText => "an address written as text in a dNSName does not count; it belongs into an iPAddress",
        NameDifference.KindNotUsed => "a name of this kind is not looked at for this service",
        NameDifference.SupersededByUri => "a dNSName does not count beside a SIP URI",
        NameDifference.WildcardNotAllowed => "wildcards do not count for this service",
        NameDifference.WildcardDoesNotCoverDomain => "a wildcard stands for exactly one label and so not for the domain itself",
        NameDifference.WildcardOneLabelOnly => "a wildcard stands for exactly one label, and the name is deeper",
        NameDifference.WildcardMalformed => "a wildcard counts only as the whole left-most label, and only once",
        NameDifference.WildcardTooBroad => "a wildcard needs at least two labels behind it",
        NameDifference.OtherService => "it names another service of the domain",
        NameDifference.ProtocolLabel => "an SRVName has no protocol label such as _tcp",
        NameDifference.UserAddress => "it is the address of a user, not of a server",
        NameDifference.OtherScheme => "only a URI with the scheme sip identifies a SIP domain",
        NameDifference.ConnectedHost => "it names the host that DNS led to, not the domain asked for",
        NameDifference.WwwLabel => "the label www makes it another name",
        NameDifference.QualifiedName => "it is the full name, and the connection was made to the bare host name",
        NameDifference.TrailingDot => "a certificate writes names without a last dot",
        NameDifference.SurroundedByBlanks => "a blank before or after the name makes it another one",
        NameDifference.Overfilled => "it holds more than the name: a dNSName is one name alone, without scheme, port or a second name",
        NameDifference.ShortName => "it is the host name without its domain, and the connection was made to the full name",
        NameDifference.Misspelt => "it differs by a letter or two",
        NameDifference.HostOfDomain => "it names a host of the domain, not the domain itself",
        NameDifference.ParentDomain => "it names the domain, not the host asked for",
        NameDifference.Sibling => "it is another name in the same domain",
        NameDifference.OtherDomain => "it names a host of the same name in another domain",
        NameDifference.Different => "it is another name",
        _ => "it is not a well-formed name",
    };
}
