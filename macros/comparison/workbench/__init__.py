"""What the comparison workbench needs beside the tables: a lane drawing a model, and pairs."""
