f(x)
int a(y)b