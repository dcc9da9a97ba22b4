using System.Globalization;

namespace Parley.Configuration.Parameters;

/// <summary>What a value must be, in words.</summary>
static class ParameterText
{
    internal static string ExpectedOf(ClientParameter parameter) => parameter.Type switch
    {
        ParameterType.Switch => "true or false",
        ParameterType.HotKey => "true, false, or CTRL+SHIFT+ and a letter",
        ParameterType.Choice when parameter.Values.Length > 0 => OneOf(parameter),
        ParameterType.Number => NumberOf(parameter),
        ParameterType.List when parameter.Values.Length > 0 =>
            $"some of {string.Join(", ", parameter.Values)}, with {SeparatorOf(parameter)} between them",
        ParameterType.List => $"values with {SeparatorOf(parameter)} between them",
        ParameterType.Host => "one host name or address",
        ParameterType.Domain => "a domain such as example.com",
        ParameterType.Address => "a web address that begins with https:// or http://",
        ParameterType.DistinguishedName => "a distinguished name such as ou=staff,dc=example,dc=com",
        ParameterType.Filter => "a search filter in parentheses, such as (objectClass=person)",
        ParameterType.Attribute => "the name of a directory attribute",
        ParameterType.Identifier => "a GUID",
        ParameterType.Version => "a release such as 12.9.1",
        ParameterType.Markup => "elements",
        _ => "text",
    };

    static string OneOf(ClientParameter parameter) => parameter.Values switch
    {
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} or {last}",
        _ => "text",
    };

    static string NumberOf(ClientParameter parameter)
    {
        var range = (parameter.Least, parameter.Most) switch
        {
            ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $" from {least} to {most}"),
            ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $" of at least {least}"),
            _ => "",
        };
        return parameter.Unit is null ? $"a whole number{range}" : $"a whole number{range} ({parameter.Unit})";
    }

    static string SeparatorOf(ClientParameter parameter) => parameter.Separator switch
    {
        ',' => "a comma",
        ';' => "a semicolon",
        '|' => "a bar",
        _ => "a space",
    };
}
