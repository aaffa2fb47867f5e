A(B(C(D(x)))) A(B(C{;},[)])
int (*(*(*f)(int (*)(void)))[3])(char);
typedef typeof(((struct a *)0)->b) t;