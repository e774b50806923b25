/** Style sheets that a script brings along; the build puts them in a file of their own. */
declare module '*.css';
