-- A player asks for parts of a file: uncompressed, a part is read without the rest. Pictures and film do not
-- compress anyway. Files stored before keep the form they have and are read all the same.
ALTER TABLE "Media" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
