"""The picture beside a shared link to a page: title, kind and section in our design."""
