int ÿþ€(void);
#define\
 X 1
L"wide" u8"x" '\'' 1e+5 0x1p-3 a->b ... <<= %: