int cifs_init(void);

int cifs_init(void)
{
	return 0;
}
