using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Parley.Cli.Tests;

public partial class ExitCodeTests
{
    [Fact]
    public void The_document_lists_them_all()
    {
        var constants = typeof(ExitCode).GetFields(BindingFlags.Static | BindingFlags.NonPublic)
            .Select(field => (int)field.GetRawConstantValue()!) // all its fields are constants
            .Order();

        var documented = Row().Matches(RepositoryFolder.Read("docs/exit-codes.md"))
            .Select(match => int.Parse(match.Groups["code"].Value, CultureInfo.InvariantCulture));

        Assert.Equal(constants, documented);
    }

    [GeneratedRegex(@"^\| (?<code>\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
