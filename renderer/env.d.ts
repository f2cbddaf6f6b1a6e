/** Style sheets are imported for their effect; the build gathers them into files of the app. */
declare module '*.css';
declare module '@fontsource-variable/*';
