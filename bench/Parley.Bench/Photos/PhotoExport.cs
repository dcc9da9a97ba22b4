using System.Globalization;

namespace Parley.Bench.Photos;

/// <summary>Makes a file of contacts as the administration of the cloud exports it.</summary>
static class PhotoExport
{
    const int Rows = 1_000_000;

    internal static void Make(string path)
    {
        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine("userId,firstName,lastName,email,department,title,phone,userProfilePhotoURL,location,notes");
        for (var row = 0; row < Rows; row++)
        {
            file.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"u{row:D7},First{row % 997},\"Last, {row % 1009}\",u{row:D7}@example.com,Dept{row % 50},Engineer,+1555{row:D7},https://192.0.2.{row % 256}/photos/u{row:D7}.jpg,Site{row % 20},\"none\""));
        }
    }
}
