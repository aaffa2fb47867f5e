#define F(x) \
	struct s { x }; void f(int a, \
	 x);
F(int y;
#if A
int z;
#endif
)
