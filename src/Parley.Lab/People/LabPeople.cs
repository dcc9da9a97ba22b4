using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Parley.Lab.People;

/// <summary>The people of the lab. They are made up, and share a password that is no secret.</summary>
public static class LabPeople
{
    /// <summary>The password of everybody.</summary>
    public const string Password = "parley";

    /// <summary>Everybody, in the order of their user names.</summary>
    public static ImmutableArray<LabPerson> All { get; } =
    [
        Person("alice", "Alice", "Adams", "Sales", 1),
        Person("bob", "Bob", "Baker", "Sales", 2),
        Person("carla", "Carla", "Conti", "Research", 3),
        Person("david", "David", "Dvořák", "Research", 4),
        Person("emine", "Emine", "Erdem", "Support", 5),
        Person("farid", "Farid", "Farahani", "Support", 6),
        Person("grace", "Grace", "Green", "Finance", 7),
        Person("hugo", "Hugo", "Hernández", "Finance", 8),
        Person("ingrid", "Ingrid", "Ibsen", "Operations", 9),
        Person("jun", "Jun", "Jimbo", "Operations", 10),
        Person("karin", "Karin", "Köhler", "Operations", 11),
        Person("liam", "Liam", "Lynch", "Board", 12),
    ];

    /// <summary>Finds somebody by user name, without regard to case.</summary>
    public static bool TryFind(string userName, [NotNullWhen(true)] out LabPerson? person)
    {
        person = All.FirstOrDefault(one => one.UserName.Equals(userName, StringComparison.OrdinalIgnoreCase));
        return person is not null;
    }

    /// <summary>Whether user name and password belong together.</summary>
    public static bool MaySignIn(string userName, string password) =>
        TryFind(userName, out _)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(password), Encoding.UTF8.GetBytes(Password));

    static LabPerson Person(string userName, string firstName, string lastName, string department, int number) => new()
    {
        UserName = userName,
        FirstName = firstName,
        LastName = lastName,
        Department = department,
        Telephone = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"+1555010{number:D4}"),
    };
}
