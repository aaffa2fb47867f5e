int f(int a,
<<<<<<< x
	int b) {
||||||| z
	char b);
=======
	long b)
{
	(
>>>>>>> y
