namespace Parley.Contacts.Photos;

/// <summary>Is told of every row that is changed, or that somebody should look at.</summary>
public interface IPhotoRowSink
{
    /// <summary>A row, in the order of the file.</summary>
    void Row(in PhotoRow row);
}
