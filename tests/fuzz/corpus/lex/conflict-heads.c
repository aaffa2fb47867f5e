int f(int a,
<<<<<<< x
	int b,
=======
	long b,
>>>>>>> y
	int c,
<<<<<<< x
	int d)
=======
	long d)
>>>>>>> y
{
	return 0;
}
